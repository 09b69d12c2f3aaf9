import { ViewChoice } from "@/components/planning/view-choice";
import type { PlanningAddress } from "@/lib/charts/planning/planning-view";

type MixChoicesProps = {
  address: PlanningAddress;
  /** Whether there are days in progress to share out; else only items can be */
  hasDays: boolean;
  /** Whether people-days can be shared out too */
  hasPeople?: boolean;
};

/** What the work mix shares out, among what, and over which stretches. */
export function MixChoices({ address, hasDays, hasPeople = false }: MixChoicesProps) {
  return (
    <>
      {hasDays ? (
        <ViewChoice
          label="What is shared out"
          address={address}
          name="share"
          options={[
            ["days", "Days"],
            ["items", "Items"],
            ...(hasPeople ? [["people", "People-days"] as ["people", string]] : []),
          ]}
        />
      ) : null}
      <ViewChoice
        label="Among what"
        address={address}
        name="mix"
        options={[
          ["kind", "By kind"],
          ["type", "By type"],
        ]}
      />
      <ViewChoice
        label="Weeks or months"
        address={address}
        name="bucket"
        options={[
          ["month", "Months"],
          ["week", "Weeks"],
        ]}
      />
    </>
  );
}
