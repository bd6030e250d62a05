package htmlout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLicencesFlow holds that prose flows, and that titles, points, holders of rights,
// files and rules stand for themselves.
func TestLicencesFlow(t *testing.T) {
	text := `
                                 Apache License
                           Version 2.0, January 2004

   1. Definitions.

      "License" shall mean the terms and conditions for use, reproduction,
      and distribution as defined by Sections 1 through 9 of this document.

4) Promote or advertise, except to acknowledge the contribution(s) of the
   Copyright Holder(s) and the Author(s).

Copyright (c) 2017, Baidu Inc.
All rights reserved.

are permitted provided that the following conditions are met:
    * Redistributions of source code must retain the above copyright
      notice, this list of conditions and the following disclaimer.
    * Neither the name of the go-fonts project nor the names of its authors and
      contributors may be used to endorse or promote products.
==============================================================================
Subcomponents:

The following files embed [d3.js](https://github.com/d3/d3) BSD 3-Clause:
    ` + "`/src/chart/treemap/treemapLayout.ts`,\r\n    `/src/util/number.ts`\n"
	want := []string{
		"Apache License\nVersion 2.0, January 2004",
		"1. Definitions.",
		`"License" shall mean the terms and conditions for use, reproduction, and distribution as defined by Sections 1 through 9 of this document.`,
		"4) Promote or advertise, except to acknowledge the contribution(s) of the Copyright Holder(s) and the Author(s).",
		"Copyright (c) 2017, Baidu Inc.\nAll rights reserved.",
		"are permitted provided that the following conditions are met:\n* Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.\n* Neither the name of the go-fonts project nor the names of its authors and contributors may be used to endorse or promote products.",
		"",
		"Subcomponents:",
		"The following files embed [d3.js](https://github.com/d3/d3) BSD 3-Clause:\n`/src/chart/treemap/treemapLayout.ts`,\n`/src/util/number.ts`",
	}
	if diff := cmp.Diff(want, flowed(text)); diff != "" {
		t.Error(diff)
	}
}
