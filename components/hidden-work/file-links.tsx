import headStyles from "@/components/planning/head-button.module.css";
import { PrintButton } from "@/components/planning/print-button";

/** All tables of the page as one spreadsheet, and the page on paper. */
export function FileLinks({ href }: { href: string }) {
  return (
    <>
      <a className={headStyles.button} href={href} download>
        Excel
      </a>
      <PrintButton className={headStyles.button} />
    </>
  );
}
