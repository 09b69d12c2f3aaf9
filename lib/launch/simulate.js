import "./check-node.js";

import("./commands/simulate.js").then(({ simulate }) => simulate());
