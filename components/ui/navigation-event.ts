/** Says that another address was asked for, which its detail has. */
export const navigationEvent = "walltime:navigation";
