import { sideField } from "@/lib/cards/fields/card-form";
import classes from "./conflict-sides.module.css";

type DifferingField = {
  field: string;
  label: string;
  /** As people read them */
  theirs: string;
  yours: string;
  /** Which side is chosen to begin with */
  keepsTheirs: boolean;
};

type ConflictSidesProps = { title: string; text: string; fields: DifferingField[] };

/** Both sides of what somebody else changed meanwhile, field by field, to choose from. */
export function ConflictSides({ title, text, fields }: ConflictSidesProps) {
  return (
    <section className={classes.panel} role="alert" aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {fields.map(({ field, label, theirs, yours, keepsTheirs }) => (
        <fieldset key={field} className={classes.field}>
          <legend className={classes.legend}>{label}</legend>
          <Side field={field} side="theirs" value={theirs} chosen={keepsTheirs} />
          <Side field={field} side="yours" value={yours} chosen={!keepsTheirs} />
        </fieldset>
      ))}
    </section>
  );
}

type SideProps = { field: string; side: "theirs" | "yours"; value: string; chosen: boolean };

function Side({ field, side, value, chosen }: SideProps) {
  return (
    <label className={classes.side}>
      <input type="radio" name={sideField(field)} value={side} defaultChecked={chosen} />
      <span>
        <span className={classes.whose}>{side === "theirs" ? "Stored now" : "Yours"}</span>
        <bdi className={classes.value}>{value === "" ? "empty" : value}</bdi>
      </span>
    </label>
  );
}
