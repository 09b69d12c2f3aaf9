import Link from "next/link";
import { CardActions } from "@/components/cards/card-actions";
import { CardHistory } from "@/components/cards/card-history";
import type { CardPageActions } from "@/components/cards/card-page-actions";
import { EditForm } from "@/components/cards/edit-form";
import { FoundRight } from "@/components/cards/found-right";
import { MarkdownText } from "@/components/cards/markdown-text";
import { PeopleForm } from "@/components/costs/people-form";
import { CardDeliveries, type ShownCardDelivery } from "@/components/deliveries/card-deliveries";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { expediteWords } from "@/components/wall/wall-words";
import { formValuesOf } from "@/lib/cards/fields/card-form";
import type { ShownCard } from "@/lib/cards/history/shown-card";
import {
  earlierQuoteSentence,
  progressSentence,
  quoteSentence,
} from "@/lib/cards/wall/card-progress";
import classes from "./card-page.module.css";

type Props = ShownCard & {
  base: string;
  deliveries: ShownCardDelivery[];
  actions: CardPageActions;
  idempotencyKey: string;
  isSaved: boolean;
};

/** A card: where it stands in words, every field to correct, and what happened to it. */
export function CardPage(props: Props) {
  const { base, card, progress, actions, idempotencyKey } = props;
  const costHref = `${base}/cost?${new URLSearchParams({ client: card.client ?? "" })}`;
  const isOver =
    progress.quote !== null && progress.days !== null && progress.days > progress.quote.wholeDays;
  return (
    <>
      <PageHead
        title={<bdi>{card.title}</bdi>}
        actions={
          <LinkButton href={`${base}/notes?card=${card.number}`} variant="default">
            Print its note
          </LinkButton>
        }
        text={
          <>
            <strong className={isOver ? classes.over : undefined}>
              {progressSentence(progress)}
            </strong>{" "}
            {progress.quote && quoteSentence(progress.quote)}{" "}
            <HowWorkedOut topic={progress.quote ? "quotes" : "card-times"} />
          </>
        }
      />
      {card.excludedReason && (
        <p className={classes.excluded}>
          In no figure: <bdi>{card.excludedReason}</bdi>
        </p>
      )}
      <CardActions
        base={base}
        number={card.number}
        version={card.version}
        idempotencyKey={idempotencyKey}
        canCommit={card.committed === null && card.released === null && card.cancelled === null}
        canRelease={card.released === null && card.cancelled === null}
        actions={actions}
      />
      <p role="status" className={classes.saved}>
        {props.isSaved && "Saved."}
      </p>
      <div className={classes.columns}>
        <section aria-labelledby="fields">
          <h2 id="fields" className={classes.title}>
            Everything about this card
          </h2>
          <EditForm
            draftKey={`card ${base} ${card.number}`}
            lists={props.lists}
            stored={formValuesOf(card)}
            version={card.version}
            idempotencyKey={idempotencyKey}
            action={actions.edit}
          />
        </section>
        <div>
          {card.notes && (
            <section aria-labelledby="notes" className={classes.side}>
              <h2 id="notes" className={classes.title}>
                Notes
              </h2>
              <MarkdownText text={card.notes} />
            </section>
          )}
          <FoundRight base={base} marks={props.marks} />
          {props.spells.length > 0 && (
            <section aria-labelledby="spells" className={classes.side}>
              <h2 id="spells" className={classes.title}>
                Where it has been
              </h2>
              <ul className={classes.spells}>
                {props.spells.map((spell) => (
                  <li key={spell.id}>{spell.text}</li>
                ))}
              </ul>
            </section>
          )}
          {(progress.expedite !== null || progress.earlierQuotes.length > 0) && (
            <section aria-labelledby="commitments" className={classes.side}>
              <h2 id="commitments" className={classes.title}>
                How it was committed
              </h2>
              <ul className={classes.spells}>
                {progress.expedite && <li>{expediteWords(progress)}</li>}
                {progress.earlierQuotes.map((quote) => (
                  <li key={quote.committed + quote.dueOn}>{earlierQuoteSentence(quote)}</li>
                ))}
              </ul>
            </section>
          )}
          {card.client && (
            <section aria-labelledby="people" className={classes.side}>
              <h2 id="people" className={classes.title}>
                What it costs
              </h2>
              <p>
                Its days count once for each person who works on it:{" "}
                <Link href={costHref}>client cost</Link>
              </p>
              <PeopleForm
                number={card.number}
                people={props.people}
                action={actions.setPeople}
                undo={actions.undoPeople}
              />
            </section>
          )}
          {props.said.length > 0 && (
            <section aria-labelledby="said" className={classes.side}>
              <h2 id="said" className={classes.title}>
                What was said of it
              </h2>
              <ul className={classes.spells}>
                {props.said.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
          {props.deliveries.length > 0 && (
            <section aria-labelledby="deliveries" className={classes.side}>
              <h2 id="deliveries" className={classes.title}>
                Deliveries it is in
              </h2>
              <CardDeliveries base={base} deliveries={props.deliveries} />
            </section>
          )}
          <CardHistory
            history={props.history}
            teamHref={`${base}/history`}
            undoAction={actions.undo}
          />
        </div>
      </div>
    </>
  );
}
