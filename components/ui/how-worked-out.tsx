"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { explanationPath } from "@/components/ui/explanation-path";
import styles from "@/components/ui/how-worked-out.module.css";
import { useIsReader } from "@/components/ui/reader-view";

/** The parts of the page that explains the figures, each with what a link to it says. */
const topics = {
  days: "How days are counted",
  "card-times": "How a card’s times are worked out",
  sla: "How the SLA is worked out",
  "committed-to-done": "How these are worked out",
  "in-progress": "How the chances are worked out",
  quotes: "How a card’s own SLA is worked out",
  evidence: "How the evidence is worked out",
  "hidden-work": "How hidden work is worked out",
  forecast: "How forecasts are worked out",
  costs: "How costs are worked out",
  rota: "How weeks are shared out",
  "data-quality": "How these are found",
} as const;

export type FigureTopic = keyof typeof topics;

type HowWorkedOutProps = {
  topic: FigureTopic;
  /** Other words for the link; they must make sense on their own */
  children?: string;
};

/** The link beside every figure to what it means; from a team's page it stays with the team. */
export function HowWorkedOut({ topic, children }: HowWorkedOutProps) {
  const isReader = useIsReader();
  const home = usePathname().match(/^\/t\/[^/]+/)?.[0] ?? "";
  if (isReader) return null;
  return (
    <Link className={styles.link} href={`${home}${explanationPath}#${topic}`}>
      {children ?? topics[topic]}
    </Link>
  );
}
