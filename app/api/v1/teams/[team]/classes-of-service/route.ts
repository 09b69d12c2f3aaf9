import { namesRoute } from "@/lib/server/list-routes";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = namesRoute(
  "class_of_service",
  "classes-of-service",
);
