package io.rollcall.warehouse.flight;

/**
 * A login of the warehouse.
 *
 * @param password never printed
 */
record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
