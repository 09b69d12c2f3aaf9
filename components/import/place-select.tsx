import { NativeSelect } from "@mantine/core";
import { statusParameter } from "@/lib/cards/import/import-choices";
import { type StatusPlace, statusPlaces } from "@/lib/cards/import/status-places";

const placeWords: Readonly<Record<StatusPlace, string>> = {
  waiting: "waiting",
  "in-progress": "in progress",
  done: "done",
  cancelled: "cancelled",
  ignore: "ignore",
};

type Props = {
  name: string;
  /** Where it is placed; null where its name does not say */
  place: StatusPlace | null;
  /** What somebody chose; blank where nobody did */
  chosen: string;
};

/** Where work stands that is in a status, list or stage. */
export function PlaceSelect({ name, place, chosen }: Props) {
  const byName = place === null ? "not placed" : `${placeWords[place]}, by its name`;
  return (
    <NativeSelect
      key={chosen}
      name={statusParameter(name)}
      label={<bdi>{name}</bdi>}
      defaultValue={chosen}
      data={[
        { value: "", label: chosen === "" ? byName : "by its name" },
        ...statusPlaces.map((value) => ({ value, label: placeWords[value] })),
      ]}
    />
  );
}
