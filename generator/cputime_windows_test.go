package generator

import "testing"

func cpuTime(*testing.B) (end func()) { return func() {} }
