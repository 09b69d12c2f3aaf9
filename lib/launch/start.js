import "./check-node.js";

import("./commands/start.js").then(({ start }) => start());
