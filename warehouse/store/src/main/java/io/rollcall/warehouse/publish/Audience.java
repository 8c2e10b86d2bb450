package io.rollcall.warehouse.publish;

/** Those of one school whom a campaign or notice is for. */
record Audience(String school, String role) {}
