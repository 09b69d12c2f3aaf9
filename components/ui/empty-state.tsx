import Link from "next/link";
import { MembersOnly } from "@/components/ui/members-only";

type EmptyStateProps = {
  /** Set where it is all there is on the page */
  isPage?: boolean;
  title: string;
  text: string;
  actions: { label: string; href: string }[];
};

/** What stands where figures will be: why there are none, and what to do about it. */
export function EmptyState({ isPage = false, title, text, actions }: EmptyStateProps) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div className="empty-state">
      <div className="empty-state-notes" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <Heading>{title}</Heading>
      <p>{text}</p>
      <MembersOnly>
        <div className="empty-state-actions">
          {actions.map((action, index) => (
            <Link key={action.href} href={action.href} data-first={index === 0 || undefined}>
              {action.label}
            </Link>
          ))}
        </div>
      </MembersOnly>
    </div>
  );
}
