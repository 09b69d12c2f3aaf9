import "./check-node.js";

import("./commands/sample.js").then(({ sample }) => sample());
