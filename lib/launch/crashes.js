import "./check-node.js";
import "./check-checkout.js";

import("./commands/crashes.js").then(({ crashes }) => crashes());
