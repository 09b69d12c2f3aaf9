import { TextInput } from "@mantine/core";

type Fields = {
  typed: (field: string) => string;
  errorOf: (field: string) => string | undefined;
};

type EmailFieldProps = Fields & {
  /** What browsers may fill in: the account's name, and a passkey where one signs in */
  autoComplete?: string;
};

/** The e-mail address of an account. */
export function EmailField({ typed, errorOf, autoComplete = "username" }: EmailFieldProps) {
  return (
    <TextInput
      name="email"
      type="email"
      label="E-mail address"
      autoComplete={autoComplete}
      required
      defaultValue={typed("email")}
      error={errorOf("email")}
    />
  );
}

/** Whom a link is made for, as a note for those who see it listed. */
export function ForWhomField({ typed, errorOf }: Fields) {
  return (
    <TextInput
      name="note"
      label="For whom (optional)"
      autoComplete="off"
      maxLength={100}
      defaultValue={typed("note")}
      error={errorOf("note")}
    />
  );
}
