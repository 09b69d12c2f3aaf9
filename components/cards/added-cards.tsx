import Link from "next/link";
import classes from "./added-cards.module.css";

type Props = { base: string; added: { first: number; last: number } | null };

/** Which cards were just added, to go on to them; the toast tells of it to screen readers. */
export function AddedCards({ base, added }: Props) {
  return (
    <p className={classes.added}>
      {added && (
        <>
          Added{" "}
          <Link href={`${base}/cards/${added.first}`} className={classes.link}>
            card {added.first}
          </Link>
          {added.last > added.first && (
            <>
              {" to "}
              <Link href={`${base}/cards/${added.last}`} className={classes.link}>
                {added.last}
              </Link>
            </>
          )}
          . The form is ready for the next.
        </>
      )}
    </p>
  );
}
