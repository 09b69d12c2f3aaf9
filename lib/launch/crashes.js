import "./check-node.js";

import("./commands/crashes.js").then(({ crashes }) => crashes());
