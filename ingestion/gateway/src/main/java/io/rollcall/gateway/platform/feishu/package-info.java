/** Feishu (飞书): its callbacks, opened and translated. */
@NullMarked
package io.rollcall.gateway.platform.feishu;

import org.jspecify.annotations.NullMarked;
