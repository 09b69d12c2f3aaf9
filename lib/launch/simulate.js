import "./check-node.js";
import "./check-checkout.js";

import("./commands/simulate.js").then(({ simulate }) => simulate());
