import { Alert, Button } from "@mantine/core";
import { providerProblem } from "@/lib/cards/people/provider-problems";

type Props = {
  /** What people call the provider; null for none */
  name: string | null;
  /** Where to go afterwards */
  next: string;
  /** Why the last try came to nothing, as a code */
  error: string | undefined;
};

/** The way to the provider at which people sign in, and what went wrong there the last time. */
export function ProviderSignIn({ name, next, error }: Props) {
  if (name === null) return null;
  const problem = providerProblem(error);
  return (
    <>
      {problem ? (
        <Alert role="alert" color="red" mb="md" title="Not signed in">
          {problem}
        </Alert>
      ) : null}
      <Button
        component="a"
        href={`/sign-in/openid?${new URLSearchParams({ next })}`}
        fullWidth
        mb="lg"
      >
        Sign in with {name}
      </Button>
    </>
  );
}
