import type { Metadata } from "next";
import { SiteFrame } from "@/components/frame/site-frame";
import { ExplanationPage } from "@/components/how/explanation-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { explanationPath } from "@/components/ui/explanation-path";
import { hasPerson } from "@/lib/server/who-asks";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "How figures are worked out" };

export default async function Page() {
  const crumbs = [
    { label: "All teams", href: "/" },
    { label: "How figures are worked out", href: explanationPath },
  ];
  return (
    <SiteFrame
      version={version}
      hasPerson={await hasPerson()}
      crumbs={<Breadcrumbs crumbs={crumbs} />}
    >
      <ExplanationPage />
    </SiteFrame>
  );
}
