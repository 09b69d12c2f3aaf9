import { EmptyState } from "@/components/ui/empty-state";

const maxTeams = 5;

/** What stands at the address of a team that is not there, with the teams that are. */
export function TeamGone({ teams }: { teams: { name: string; slug: string }[] }) {
  return (
    <EmptyState
      isPage
      title="There is no team at this address"
      text={
        teams.length === 0
          ? "It may have been deleted, or the address has a typo. There is no other team here."
          : "It may have been deleted, or the address has a typo. Were you looking for one of these?"
      }
      actions={[
        { label: "All teams", href: "/" },
        ...teams.slice(0, maxTeams).map(({ name, slug }) => ({
          label: name,
          href: `/t/${slug}`,
        })),
      ]}
    />
  );
}
