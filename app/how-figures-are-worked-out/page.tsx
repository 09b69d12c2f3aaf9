import type { Metadata } from "next";
import { SiteFrame } from "@/components/frame/site-frame";
import { ExplanationPage } from "@/components/how/explanation-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { explanationPath } from "@/components/ui/explanation-path";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "How figures are worked out" };

export default function Page() {
  const crumbs = [
    { label: "All teams", href: "/" },
    { label: "How figures are worked out", href: explanationPath },
  ];
  return (
    <SiteFrame version={version} crumbs={<Breadcrumbs crumbs={crumbs} />}>
      <ExplanationPage />
    </SiteFrame>
  );
}
