import "server-only";
import { type Actor, localOwner } from "@/lib/db/write-team";

/** Who asks for what the running request does. Until accounts exist that is the local owner. */
export function currentActor(): Actor {
  return localOwner;
}
