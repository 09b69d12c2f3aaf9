import { NothingHere } from "@/components/frame/nothing-here";

export default function NoSuchPage() {
  return (
    <>
      <title>Not found · Walltime</title>
      <NothingHere />
    </>
  );
}
