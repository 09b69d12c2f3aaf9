import styles from "@/components/planning/planning-headline.module.css";

type Sections = [id: string, label: string][];

const planningSections: Sections = [
  ["how-long", "How long"],
  ["every-item", "Every item"],
  ["spread", "By size"],
  ["work-mix", "Hidden work"],
  ["sla-table", "Table"],
];

type PlanningHeadlineProps = { text: string; sections?: Sections };

/** The page in a sentence, and the way to each of its parts; those of the planning page if absent. */
export function PlanningHeadline({ text, sections = planningSections }: PlanningHeadlineProps) {
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
