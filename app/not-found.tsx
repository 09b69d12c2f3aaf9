import { EmptyState } from "@/components/ui/empty-state";

export default function NoSuchPage() {
  return (
    <main>
      <title>Not found · Walltime</title>
      <EmptyState
        isPage
        title="There is nothing at this address"
        text="The team or page may have been renamed or deleted, or the address has a slip in it."
        actions={[{ label: "All teams", href: "/" }]}
      />
    </main>
  );
}
