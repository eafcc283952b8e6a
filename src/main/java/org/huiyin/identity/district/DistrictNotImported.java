package org.huiyin.identity.district;

/** The file named at the start could not be imported; the message says why, for people. */
class DistrictNotImported extends RuntimeException {

    DistrictNotImported(String message, Throwable cause) {
        super(message, cause);
    }
}
