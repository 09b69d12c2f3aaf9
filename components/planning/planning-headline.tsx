import styles from "@/components/planning/planning-headline.module.css";

const sections: [id: string, label: string][] = [
  ["how-long", "How long"],
  ["every-item", "Every item"],
  ["spread", "By size"],
  ["work-mix", "Hidden work"],
  ["sla-table", "Table"],
];

/** The page in a sentence, and the way to each of its parts. */
export function PlanningHeadline({ text }: { text: string }) {
  return (
    <div className={styles.top}>
      <p className={styles.headline} data-headline>
        {text}
      </p>
      <nav className={styles.sections} aria-label="On this page">
        {sections.map(([id, label]) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
