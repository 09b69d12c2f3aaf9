import Link from "next/link";
import { Fragment } from "react";

type Props = {
  sheets: { chosen: string; names: string[] } | null;
  /** The check page's address */
  address: string;
};

/** Which sheet of a spreadsheet is read, where it has several; another has other columns to choose. */
export function SheetChoice({ sheets, address }: Props) {
  if (sheets === null || sheets.names.length < 2) return null;
  const others = sheets.names.filter((name) => name !== sheets.chosen);
  return (
    <p>
      <input type="hidden" name="sheet" value={sheets.chosen} />
      This is the sheet <bdi>{sheets.chosen}</bdi>. Read instead:{" "}
      {others.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ", "}
          <Link href={`${address}?${new URLSearchParams({ sheet: name })}`} replace scroll={false}>
            <bdi>{name}</bdi>
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
