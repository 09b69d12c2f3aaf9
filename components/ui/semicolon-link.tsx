import { VisuallyHidden } from "@mantine/core";

type SemicolonLinkProps = {
  /** What the file with commas is called beside it */
  label: string;
  /** The file with commas */
  href: string;
  className: string | undefined;
};

/** The same CSV file for spreadsheets in countries with decimal commas. */
export function SemicolonLink({ label, href, className }: SemicolonLinkProps) {
  const separator = `${href.includes("?") ? "&" : "?"}separator=semicolon`;
  return (
    <a
      className={className}
      href={`${href}${separator}`}
      title="With semicolons, for spreadsheets in countries with decimal commas"
      download
    >
      <VisuallyHidden component="span">{label} </VisuallyHidden>with semicolons
    </a>
  );
}
