const words: Readonly<Record<string, string>> = {
  access_denied: "The provider did not let you in, or you turned back there.",
  account_not_linked:
    "Your e-mail address has an account here already. Sign in with its password once, then connect it under “Your account”.",
  account_already_linked_to_different_user:
    "Your account at the provider belongs to somebody else here already.",
  email_not_found:
    "The provider did not say your e-mail address. Ask whoever runs this Walltime to let it ask for one.",
  "provider-unreachable": "The provider cannot be reached. Try again in a minute.",
  "too-many-attempts": "There were too many attempts. Wait 15 minutes, then try again.",
};

/** Why signing in at the provider or connecting it came to nothing, by the code in the address; null for no code. */
export function providerProblem(code: string | undefined): string | null {
  if (code === undefined || code === "") return null;
  return (
    words[code] ??
    "Signing in at the provider came to nothing. Try again; it has to be finished within ten minutes, in the same browser."
  );
}
