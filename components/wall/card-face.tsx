import type { KeyboardEvent } from "react";
import { KindName } from "@/components/filters/kind-name";
import { PageLink } from "@/components/ui/page-link";
import styles from "@/components/wall/card-face.module.css";
import {
  ageWords,
  leftWords,
  promiseWarning,
  shortDay,
  wallBlockedWords,
} from "@/components/wall/wall-words";
import type { Wall } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";

type CardFaceProps = {
  slug: string;
  card: WallCard;
  type: Wall["types"][number] | undefined;
  today: IsoDay;
};

/** What a card says: what it is, how old it is, and what holds it. */
export function CardFace({ slug, card, type, today }: CardFaceProps) {
  const warning = promiseWarning(card);
  const blocked = wallBlockedWords(card);
  const left = card.place === "released" ? leftWords(card, today) : null;
  return (
    <>
      <h3 className={styles.title}>
        <PageLink
          href={`/t/${slug}/cards/${card.number}`}
          prefetch={false}
          draggable={false}
          onKeyDown={keepSpace}
        >
          <bdi>{card.title}</bdi>
        </PageLink>
      </h3>
      <p className={styles.kind}>
        {type ? (
          <KindName kind={type.kind} colour={type.colour}>
            {type.name}
          </KindName>
        ) : null}
        {card.classOfService === null || card.classOfService === "Standard" ? null : (
          <span className={styles.class} data-hurry={isExpedite(card.classOfService) || undefined}>
            {card.classOfService}
          </span>
        )}
        {card.size === null ? null : <span className={styles.size}>{card.size}</span>}
        {card.place === "released" ? null : <span className={styles.age}>{ageWords(card)}</span>}
      </p>
      {card.place === "released" && card.released !== null ? (
        <p className={styles.fact}>
          Released {shortDay(card.released, today)}, {ageWords(card).toLowerCase()}
          {left === null ? null : <strong className={styles.over}>, {left} its SLA</strong>}
        </p>
      ) : null}
      {blocked === null ? null : <p className={styles.blocked}>{blocked}</p>}
      {card.promised === null || warning !== null ? null : (
        <p className={styles.fact}>Promised {shortDay(card.promised, today)}</p>
      )}
      {warning === null ? null : <p className={styles.warning}>{warning}</p>}
      {card.excludedReason === null ? null : (
        <p className={styles.fact}>In no figure: {card.excludedReason}</p>
      )}
    </>
  );
}

/** The class of service for what cannot wait, however a team writes it. */
function isExpedite(name: string): boolean {
  return /^expedite/i.test(name);
}

/** Space lifts a card from its handle only, not from what else can be reached on it. */
function keepSpace(event: KeyboardEvent) {
  if (event.key === " ") event.stopPropagation();
}
