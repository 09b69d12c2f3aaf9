import "./check-node.js";

import("./commands/audit.js").then(({ audit }) => audit());
