package io.rollcall.warehouse.publish;

/** A session that roster and calendar expect a school to hold. */
record SchoolSession(String school, String session) {}
