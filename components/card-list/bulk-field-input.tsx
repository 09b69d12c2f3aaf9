import { TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { type BulkField, cardFieldList, shortLabelOf } from "@/lib/cards/fields/card-fields";
import type { CardLists } from "@/lib/cards/fields/field-description";

/** What a field of many cards becomes: blank leaves it as it is, "-" clears it. */
export function BulkFieldInput({ field, lists }: { field: BulkField; lists: CardLists }) {
  const { holds, choices, none, bulk } = cardFieldList[field];
  const label = shortLabelOf(field);
  const names = choices ? lists[choices] : [];
  if (holds === "listed") {
    const clear = none === undefined ? [] : [{ value: "-", label: none }];
    const data = [{ value: "", label: "No change" }, ...clear, ...names];
    return <ChoiceSelect name={field} label={label} data={data} />;
  }
  return (
    <>
      <TextInput
        name={field}
        label={label}
        placeholder={`No change (- ${bulk})`}
        list={choices && `bulk-${field}`}
        autoComplete="off"
      />
      {choices && (
        <datalist id={`bulk-${field}`}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
