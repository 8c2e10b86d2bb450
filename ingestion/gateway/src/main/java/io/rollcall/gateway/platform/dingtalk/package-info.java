/** DingTalk (钉钉): its callbacks, opened and translated. */
@NullMarked
package io.rollcall.gateway.platform.dingtalk;

import org.jspecify.annotations.NullMarked;
