import Link from "next/link";
import { NarrowPage } from "@/components/people/narrow-page";

/** In place of what a link led to while it was good. */
export function SpentLink() {
  return (
    <NarrowPage
      title="This link no longer works"
      lead="It has been used or withdrawn, has expired, or part of it is missing. Ask whoever sent it for a new one."
    >
      <Link href="/sign-in">Sign in</Link>
    </NarrowPage>
  );
}
