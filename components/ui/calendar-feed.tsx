import Link from "next/link";
import styles from "@/components/ui/calendar-feed.module.css";

type CalendarFeedProps = {
  url: string;
  heading: string;
  /** What the calendar shows */
  text: string;
  /** Where one makes the token that the address needs; null where nobody signs in */
  tokensHref: string | null;
};

/** How to follow something of the team in a calendar of one's own. */
export function CalendarFeed({ url, heading, text, tokensHref }: CalendarFeedProps) {
  return (
    <section className={styles.feed} aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{heading}</h2>
      <p>
        {text} In your calendar choose “Add a calendar by address”, “Subscribe” or “From URL”, and
        paste:
      </p>
      <label className={styles.address}>
        <span>Address of the calendar</span>
        <input readOnly value={url} />
      </label>
      {tokensHref ? (
        <p>
          Calendar programs cannot sign in:{" "}
          <Link href={tokensHref}>make a token that only reads</Link> and put it at the end of the
          address: <code>?token=wt_…</code>
        </p>
      ) : null}
      <p className={styles.links}>
        <a href={url.replace(/^https?:/, "webcal:")}>Open in the calendar on this device</a>
        <a href={url} download>
          Download as a file
        </a>
      </p>
      <p>
        The calendar program must be able to reach this address; a service on the internet cannot
        reach a server in your own network.
      </p>
    </section>
  );
}
