import styles from "@/components/stand-up/calendar-feed.module.css";

/** How to follow the SLA dates in a calendar of one's own. */
export function CalendarFeed({ url }: { url: string }) {
  return (
    <section className={styles.feed} aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">SLA dates in your calendar</h2>
      <p>
        Every card in progress is an all-day entry on its SLA date, and moves when the card does. In
        your calendar choose “Add a calendar by address”, “Subscribe” or “From URL”, and paste:
      </p>
      <label className={styles.address}>
        <span>Address of the calendar</span>
        <input readOnly value={url} />
      </label>
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
