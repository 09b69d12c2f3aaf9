import Link from "next/link";
import { pointWords } from "@/components/data-quality/point-words";
import { PageHead } from "@/components/forms/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./quality-overview.module.css";

export type QualityScopeShown = { id: number; fileName: string } | null;

type Props = {
  base: string;
  quality: { lookedAt: number; points: { point: QualityPoint; cards: number; right: number }[] };
  /** Set where only the cards of one import are looked at */
  scope: QualityScopeShown;
};

/** What is doubtful about the record, the found points first, each with the way to its cards. */
export function QualityOverview({ base, quality, scope }: Props) {
  if (quality.lookedAt === 0) {
    return (
      <>
        <PageHead title="Data quality" />
        <EmptyState
          title="No cards to look at yet"
          text="Once there are cards, this page says which of them may be wrong and would distort the figures."
          actions={[
            { label: "Import a file", href: `${base}/import` },
            { label: "Add a card", href: `${base}/cards/new` },
          ]}
        />
      </>
    );
  }
  const found = quality.points.filter(({ cards }) => cards > 0);
  const clear = quality.points.filter(({ cards }) => cards === 0);
  const query = scope === null ? "" : `?import=${scope.id}`;
  return (
    <>
      <PageHead
        title="Data quality"
        text={<Summary found={found.length} quality={quality} scope={scope} />}
      />
      {scope !== null && (
        <p className={classes.scope}>
          <Link href={`${base}/data-quality`}>Look at all cards of the team instead</Link>
        </p>
      )}
      <ul className={classes.points}>
        {found.map(({ point, cards, right }) => (
          <li key={point} className={classes.point}>
            <span className={classes.count}>{formatNumber(cards)}</span>
            <div>
              <h2 className={classes.title}>
                <Link href={`${base}/data-quality/${point}${query}`}>
                  {pointWords[point].title}
                  <span className={classes.hidden}>
                    : {formatNumber(cards)} {cards === 1 ? "card" : "cards"}
                  </span>
                </Link>
              </h2>
              <p className={classes.why}>
                {pointWords[point].why}
                {right > 0 && ` ${rightWords(right)}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {clear.length > 0 && (
        <section aria-labelledby="clear">
          <h2 id="clear" className={classes.clearTitle}>
            Nothing found
          </h2>
          <ul className={classes.clear}>
            {clear.map(({ point, right }) => (
              <li key={point}>
                {pointWords[point].title}
                {right > 0 && (
                  <>
                    {": "}
                    <Link href={`${base}/data-quality/${point}${query}`}>{rightWords(right)}</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={classes.how}>
        <HowWorkedOut topic="data-quality" />
      </p>
    </>
  );
}

function rightWords(count: number): string {
  return count === 1 ? "1 is marked as right." : `${formatNumber(count)} are marked as right.`;
}

function Summary({ found, quality, scope }: { found: number } & Pick<Props, "quality" | "scope">) {
  const cards = `${formatNumber(quality.lookedAt)} ${quality.lookedAt === 1 ? "card" : "cards"}`;
  const result =
    found === 0
      ? "Nothing looks doubtful."
      : "What looks doubtful is listed here; it need not be wrong. Correct a card, leave it out of the figures, or say that it is right.";
  if (scope === null) return `${cards} of this team were looked at. ${result}`;
  return (
    <>
      {cards} from <bdi>{scope.fileName}</bdi> were looked at. {result}
    </>
  );
}
