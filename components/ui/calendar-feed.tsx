import Link from "next/link";
import styles from "@/components/ui/calendar-feed.module.css";

type CalendarFeedProps = {
  url: string;
  heading: string;
  /** What the calendar shows */
  text: string;
  /** Where one makes a secret address; null where nobody signs in and this one does */
  secretHref: string | null;
};

/** How to follow something of the team in a calendar of one's own. */
export function CalendarFeed({ url, heading, text, secretHref }: CalendarFeedProps) {
  return (
    <section className={styles.feed} aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{heading}</h2>
      <p>{text}</p>
      {secretHref ? (
        <p>
          Calendar programs cannot sign in, so each calendar gets a secret address of its own.{" "}
          <Link href={secretHref}>Make the address</Link>
        </p>
      ) : (
        <>
          <p>
            In your calendar choose “Add a calendar by address”, “Subscribe” or “From URL”, and
            paste:
          </p>
          <label className={styles.address}>
            <span>Address of the calendar</span>
            <input readOnly value={url} />
          </label>
        </>
      )}
      <p className={styles.links}>
        {secretHref ? null : (
          <a href={url.replace(/^https?:/, "webcal:")}>Open in the calendar on this device</a>
        )}
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
