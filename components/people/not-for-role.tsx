import { EmptyState } from "@/components/ui/empty-state";
import { roleWords, type TeamRole } from "@/lib/cards/people/roles";

/** In place of a page that needs a greater role than whoever looks has. */
export function NotForRole({ needed }: { needed: TeamRole }) {
  const { name } = roleWords[needed];
  return (
    <EmptyState
      isPage
      title={`This page is for ${name.toLowerCase()}s`}
      text="Your role in this team does not show it. An owner of the team can change your role."
      actions={[]}
    />
  );
}
