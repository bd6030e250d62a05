package score

import (
	"testing"

	"boardpack/generator/trial"
)

func TestMain(m *testing.M) { trial.Random(m, 30, 100) }
