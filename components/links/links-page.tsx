import { type LinkChoice, LinkForm } from "@/components/links/link-form";
import styles from "@/components/links/links-page.module.css";
import { PressForm } from "@/components/people/press-form";
import classes from "@/components/settings/list-form.module.css";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/cards/form-state";
import type { ShownLink } from "@/lib/cards/links/shown-link";

type Props = {
  /** What is being shared; null for those who may make no such link */
  choice: LinkChoice | null;
  kinds: { label: string; href: string; chosen: boolean }[];
  links: ShownLink[];
  /** Whether these are all of the team's, or only one's own */
  isOwner: boolean;
  /** Whether the links work on this machine only */
  isLocal: boolean;
  actions: { make: FormAction; revoke: FormAction };
};

/** Links to single pages, charts and calendars: making one, and those there are. */
export function LinksPage({ choice, kinds, links, isOwner, isLocal, actions }: Props) {
  return (
    <>
      <section className={classes.section} aria-labelledby="share">
        <h2 id="share" className={classes.title}>
          Share to read
        </h2>
        <p className={classes.text}>
          Whoever has the link sees this one thing without signing in, and nothing else of the team.
          Client names, notes and costs stay hidden unless ticked; titles of cards show as they are.
          Editors and owners make links; owners see and revoke all of them.
        </p>
        {isLocal ? (
          <Notice title="This Walltime only listens on this machine">
            The link opens here and nowhere else. To share it with others, start Walltime with
            WALLTIME_ACCOUNTS=on and an address that they can reach.
          </Notice>
        ) : null}
        <div className={styles.kinds}>
          <ChoiceLinks label="What to share" links={kinds} />
        </div>
        {choice ? (
          <LinkForm
            key={`${choice.target} ${choice.query}`}
            choice={choice}
            action={actions.make}
          />
        ) : (
          <p className={classes.text}>
            Viewers cannot make links. Ask an owner or an editor of the team for one.
          </p>
        )}
      </section>
      <section className={classes.section} aria-labelledby="links">
        <h2 id="links" className={classes.title}>
          {isOwner ? "Links of this team" : "Links that you made"}
        </h2>
        {links.length === 0 ? (
          <p className={classes.text}>None that can still be opened.</p>
        ) : (
          <ul className={classes.list}>
            {links.map(({ id, what, terms, use }) => (
              <li key={id} className={classes.row}>
                <span className={classes.name}>
                  <strong>
                    <bdi>{what}</bdi>
                  </strong>
                  <br />
                  {terms.length > 0 ? `${terms.join(" · ")} · ` : ""}
                  {use}
                </span>
                <PressForm action={actions.revoke} name="id" value={String(id)}>
                  Revoke
                </PressForm>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
