package io.rollcall.cockpit.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds words that a person would read and that are written in the code: in Java by the compiler's own reading of it, in scripts by what puts text on a page. */
final class ShownLiterals {

    /** What shows its text, whatever the place of the text among the arguments. */
    private static final Set<String> SETTERS = Set.of(
            "setText",
            "setTitle",
            "setLabel",
            "setPlaceholder",
            "setAriaLabel",
            "setHelperText",
            "setErrorMessage",
            "setHeaderTitle",
            "setTooltipText",
            "showNothing",
            "forComponent");

    private static final Set<String> CONSTRUCTORS = Set.of(
            "Span",
            "H1",
            "H2",
            "H3",
            "H4",
            "Paragraph",
            "Button",
            "NativeButton",
            "NativeDetails",
            "Details",
            "NativeLabel",
            "RouterLink",
            "Text",
            "Tab",
            "TextField",
            "Checkbox",
            "Select",
            "Emphasis",
            "Pre",
            "ListItem");

    /** An anchor's first argument is its address. */
    private static final String ANCHOR = "Anchor";

    private static final String ARIA_LABEL = "aria-label";

    /** The same in every language. */
    private static final Set<String> NO_WORDS = Set.of("CSV", "XLSX", "PNG");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\p{IsHan}");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:(?:textContent|innerText|innerHTML|title|placeholder|alt|ariaLabel)\\s*\\+?=(?!=)[^;\\n'\"`(]*?"
                    + "|(?:fillText|alert|confirm|createTextNode|append|insertAdjacentText)\\(\\s*"
                    + "|setAttribute\\(\\s*['\"](?:aria-label|title|alt|placeholder)['\"]\\s*,\\s*)"
                    + "(['\"`])((?:(?!\\1).)*(?:\\p{L}{2,}|\\p{IsHan})(?:(?!\\1).)*)\\1");

    private ShownLiterals() {}

    static List<String> inJava(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of(), List.of(), List.of(file));
        List<String> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Scan(found), null);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    /** A script's words; names of elements, classes and events are not shown. */
    static List<String> inScript(String source) {
        return SCRIPT.matcher(source).results().map(MatchResult::group).toList();
    }

    private static final class Scan extends TreeScanner<Void, Void> {

        private final List<String> found;

        Scan(List<String> found) {
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String name = name(call.getMethodSelect());
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (SETTERS.contains(name)
                    || (name.equals("into") && call.toString().startsWith("WriteText"))) {
                arguments.forEach(argument -> keep(name, argument));
            } else if (name.equals("setAttribute")
                    && arguments.size() == 2
                    && literals(arguments.getFirst()).anyMatch(ARIA_LABEL::equals)) {
                keep(name, arguments.get(1));
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            String name = made.getIdentifier().toString();
            if (CONSTRUCTORS.contains(name)) {
                made.getArguments().forEach(argument -> keep(name, argument));
            } else if (name.equals(ANCHOR)) {
                made.getArguments().stream().skip(1).forEach(argument -> keep(name, argument));
            }
            return super.visitNewClass(made, null);
        }

        private void keep(String where, ExpressionTree argument) {
            literals(argument)
                    .filter(text -> WORD.matcher(text).find() && !NO_WORDS.contains(text))
                    .map(text -> where + ": " + text)
                    .forEach(found::add);
        }

        /** Put together or chosen from; what a call is given is the call's. */
        private static Stream<String> literals(Tree expression) {
            return switch (expression) {
                case LiteralTree literal when literal.getValue() instanceof String text -> Stream.of(text);
                case BinaryTree sum -> Stream.concat(literals(sum.getLeftOperand()), literals(sum.getRightOperand()));
                case ConditionalExpressionTree choice ->
                    Stream.concat(literals(choice.getTrueExpression()), literals(choice.getFalseExpression()));
                case ParenthesizedTree inner -> literals(inner.getExpression());
                case MethodInvocationTree call
                when name(call.getMethodSelect()).equals("formatted") ->
                    literals(((MemberSelectTree) call.getMethodSelect()).getExpression());
                default -> Stream.empty();
            };
        }

        private static String name(ExpressionTree method) {
            return switch (method) {
                case MemberSelectTree member -> member.getIdentifier().toString();
                case IdentifierTree plain -> plain.getName().toString();
                default -> "";
            };
        }
    }
}
