import { filesOf } from "@/tests/setup/sources";

/** The address of every page as its folder writes it, such as `/t/[team]/cards/[number]`. */
export function appPages(): string[] {
  return filesOf("app", /(?:^|\/)page\.tsx$/).map(
    (file) => file.replace(/^app|\/page\.tsx$/g, "") || "/",
  );
}
