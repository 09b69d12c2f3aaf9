import { Question } from "@/components/ui/question";

/** In the place of a part of the page that is still being worked out. */
export function EvidenceWaitingSection({ heading, text }: { heading: string; text: string }) {
  return (
    <Question id={heading.toLowerCase().replace(/\W+/g, "-")} heading={heading} answer={text}>
      {null}
    </Question>
  );
}
