package main

import (
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// indexedJob is what the manifest of help many-packs may have, by the names and types of
// Kubernetes' batch/v1 and core/v1: all else is a slip.
type indexedJob struct {
	APIVersion string `yaml:"apiVersion"`
	Kind       string `yaml:"kind"`
	Metadata   struct {
		Name string `yaml:"name"`
	} `yaml:"metadata"`
	Spec struct {
		CompletionMode string `yaml:"completionMode"`
		Completions    int    `yaml:"completions"`
		Parallelism    int    `yaml:"parallelism"`
		BackoffLimit   int    `yaml:"backoffLimit"`
		Template       struct {
			Spec struct {
				RestartPolicy string `yaml:"restartPolicy"`
				Containers    []struct {
					Name       string   `yaml:"name"`
					Image      string   `yaml:"image"`
					WorkingDir string   `yaml:"workingDir"`
					Command    []string `yaml:"command"`
					Args       []string `yaml:"args"`
					Resources  struct {
						Requests map[string]string `yaml:"requests"`
						Limits   map[string]string `yaml:"limits"`
					} `yaml:"resources"`
					VolumeMounts []struct {
						Name      string `yaml:"name"`
						MountPath string `yaml:"mountPath"`
						ReadOnly  bool   `yaml:"readOnly"`
					} `yaml:"volumeMounts"`
				} `yaml:"containers"`
				Volumes []struct {
					Name                  string `yaml:"name"`
					PersistentVolumeClaim struct {
						ClaimName string `yaml:"claimName"`
						ReadOnly  bool   `yaml:"readOnly"`
					} `yaml:"persistentVolumeClaim"`
				} `yaml:"volumes"`
			} `yaml:"spec"`
		} `yaml:"template"`
	} `yaml:"spec"`
}

// TestJobOfKubernetes holds that the manifest is an indexed Job whose pods are the shards,
// and that boardpack takes its arguments.
func TestJobOfKubernetes(t *testing.T) {
	folder := t.TempDir()
	if err := manyPacksExamples(folder); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(filepath.Join(folder, "job.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var job indexedJob
	decoder := yaml.NewDecoder(file)
	decoder.KnownFields(true)
	if err := decoder.Decode(&job); err != nil {
		t.Fatal(err)
	}
	pod := job.Spec.Template.Spec
	if job.APIVersion != "batch/v1" || job.Kind != "Job" || job.Spec.CompletionMode != "Indexed" || pod.RestartPolicy != "Never" || len(pod.Containers) != 1 {
		t.Fatalf("%+v", job)
	}
	build := pod.Containers[0]
	shard := "$(JOB_COMPLETION_INDEX)/" + strconv.Itoa(job.Spec.Completions)
	if !slices.Equal(build.Command, []string{"boardpack"}) || !slices.Contains(build.Args, shard) || job.Spec.Parallelism > job.Spec.Completions {
		t.Errorf("%+v has not %s", build, shard)
	}
	var volumes []string
	for _, v := range pod.Volumes {
		volumes = append(volumes, v.Name)
	}
	for _, m := range build.VolumeMounts {
		if !slices.Contains(volumes, m.Name) || !path.IsAbs(m.MountPath) {
			t.Errorf("%+v is none of the volumes %v", m, volumes)
		}
	}
	// Each pod makes its call, and the one pack that there is, which has nothing in its
	// settings, is one pod's.
	t.Chdir(folder)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	check(t, os.MkdirAll(filepath.Join("packs", "a"), 0o700))
	write(t, filepath.Join("packs", "a", "pack.yaml"), "")
	var codes []int
	for index := range job.Spec.Completions {
		var args []string
		for _, arg := range build.Args {
			args = append(args, strings.ReplaceAll(arg, "$(JOB_COMPLETION_INDEX)", strconv.Itoa(index)))
		}
		codes = append(codes, run(t.Context(), args, t.Output(), t.Output()))
	}
	if want := []int{done, findings, done, done}; !slices.Equal(codes, want) {
		t.Errorf("the pods exit with %v, want %v", codes, want)
	}
}
