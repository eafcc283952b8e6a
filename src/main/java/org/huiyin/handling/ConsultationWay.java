package org.huiyin.handling;

/** How the department met the proposer. */
public enum ConsultationWay {
    MEETING(true),
    VISIT(true),
    ON_SITE(true),
    PHONE(false),
    LETTER(false);

    private final boolean canBeFaceToFace;

    ConsultationWay(boolean canBeFaceToFace) {
        this.canBeFaceToFace = canBeFaceToFace;
    }

    /** 面商率 counts face-to-face contacts only. */
    public boolean canBeFaceToFace() {
        return canBeFaceToFace;
    }
}
