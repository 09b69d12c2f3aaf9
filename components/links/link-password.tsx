import { Button, PasswordInput, Stack } from "@mantine/core";
import { ReaderPlain } from "@/components/links/reader-plain";
import { NarrowPage } from "@/components/people/narrow-page";

const words: Readonly<Record<string, string>> = {
  password: "This is not the password of this link. Try again.",
  often: "There were too many attempts. Wait 15 minutes, then try again.",
};

type Props = {
  /** Where the password is sent */
  action: string;
  /** Why the last one was not taken */
  refused: string | string[] | null;
};

/** Asks for a link's password before anything of the team is told. */
export function LinkPassword({ action, refused }: Props) {
  const problem = typeof refused === "string" ? words[refused] : undefined;
  return (
    <ReaderPlain>
      <NarrowPage title="This page asks for a password" lead="Whoever sent you the link knows it.">
        <form action={action} method="post" data-unguarded>
          <Stack gap="md">
            <PasswordInput
              name="password"
              label="Password"
              autoComplete="off"
              required
              error={problem}
            />
            <Button type="submit">Open the page</Button>
          </Stack>
        </form>
      </NarrowPage>
    </ReaderPlain>
  );
}
