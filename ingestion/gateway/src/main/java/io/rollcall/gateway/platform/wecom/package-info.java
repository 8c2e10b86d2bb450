/** WeCom (企业微信): its callbacks, opened and translated. */
@NullMarked
package io.rollcall.gateway.platform.wecom;

import org.jspecify.annotations.NullMarked;
