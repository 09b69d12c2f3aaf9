import "./check-node.js";
import "./check-checkout.js";

import("./commands/audit.js").then(({ audit }) => audit());
