import { configure } from "@testing-library/react";

// Panes fetch their program when first shown: on a busy machine that takes longer than the second which is waited for by itself.
configure({ asyncUtilTimeout: 20_000 });
