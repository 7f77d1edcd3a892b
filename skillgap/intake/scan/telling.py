"""What a file shows by its name, its ending or what it declares: languages, containers, pipelines."""

import re
from collections.abc import Iterator

LANGUAGES = {
    "python": "py pyi ipynb",
    "java": "java",
    "scala": "scala sc",
    "cpp": "cpp cc cxx hpp hh",
    "csharp": "cs",
    "r": "r rmd",
    "javascript": "js jsx mjs ts tsx",
    "go": "go",
    "cuda": "cu cuh",
    "sql": "sql",
    "linux": "sh bash zsh",
    "infrastructure-as-code": "tf tfvars bicep",
    "scientific-writing": "tex",
}
"""Endings of files by the skill that writing them shows."""

_BY_ENDING = {f".{end}": skill for skill, ends in LANGUAGES.items() for end in ends.split()}
_BY_NAME: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (skill, words, re.compile(pattern, re.IGNORECASE))
    for skill, words, pattern in (
        ("docker", "Dockerfile", r"(?:.*/)?(?:dockerfile(?:\..+)?|containerfile|.+\.dockerfile)"),
        ("docker", "Compose file", r"(?:.*/)?(?:docker-)?compose(?:\..+)?\.ya?ml"),
        ("ci-cd", "GitHub Actions", r"\.github/workflows/.+\.ya?ml"),
        ("ci-cd", "GitLab CI", r"(?:.*/)?\.gitlab-ci\.ya?ml"),
        ("ci-cd", "Jenkinsfile", r"(?:.*/)?jenkinsfile(?:\..+)?"),
        ("ci-cd", "Azure Pipelines", r"(?:.*/)?azure-pipelines.*\.ya?ml"),
        ("ci-cd", "CircleCI", r"\.circleci/config\.ya?ml"),
        ("ci-cd", "CI file", r"(?:.*/)?(?:bitbucket-pipelines|\.travis|\.drone)\.ya?ml"),
        ("kubernetes", "Helm chart", r"(?:.*/)?chart\.yaml"),
        ("kubernetes", "Kustomize", r"(?:.*/)?kustomization\.ya?ml"),
        ("infrastructure-as-code", "Pulumi", r"(?:.*/)?pulumi\.ya?ml"),
        ("serverless", "Serverless file", r"(?:.*/)?(?:serverless\.ya?ml|samconfig\.toml)"),
        ("data-pipelines", "dbt project", r"(?:.*/)?dbt_project\.ya?ml"),
        ("model-versioning", "DVC", r"(?:.*/)?(?:dvc\.yaml|.+\.dvc)"),
        ("experiment-tracking", "MLflow project", r"(?:.*/)?mlproject"),
        ("feature-stores", "Feast", r"(?:.*/)?feature_store\.yaml"),
        ("observability", "Prometheus", r"(?:.*/)?prometheus.*\.ya?ml"),
        ("rest-apis", "OpenAPI", r"(?:.*/)?(?:openapi|swagger)\.(?:ya?ml|json)"),
        ("rest-apis", "Protocol buffers", r".+\.proto"),
        (
            "software-engineering",
            "tests",
            r"(?:.*/)?(?:test_[^/]+\.py|[^/]+_test\.(?:py|go)|[^/]+\.(?:test|spec)\.[jt]sx?)",
        ),
        ("model-serving", "Triton model", r"(?:.*/)?config\.pbtxt"),
    )
)
_K8S = re.compile(r"^apiVersion:[ \t]*\S", re.MULTILINE)
_KIND = re.compile(
    r"^kind:[ \t]*[\"']?(Deployment|StatefulSet|DaemonSet|Service|Ingress|ConfigMap|Secret|Job|CronJob"
    r"|Pod|Namespace|HorizontalPodAutoscaler|PersistentVolumeClaim|Role|RoleBinding|ServiceAccount"
    r"|CustomResourceDefinition|InferenceService|Workflow|Application|SparkApplication|PyTorchJob)\b",
    re.MULTILINE,
)
_KIND_SKILLS = {
    "InferenceService": "model-serving",
    "SparkApplication": "spark",
    "PyTorchJob": "distributed-training",
    "Application": "ci-cd",
}
_PROVIDERS = {"aws": r"\baws_\w+", "gcp": r"\bgoogle_\w+", "azure": r"\bazurerm_\w+"}
_CLOUDFORMATION = re.compile(r"AWSTemplateFormatVersion|\"?Type\"?:[ \t]*[\"']?AWS::")
_ROS = re.compile(r"<(?:buildtool_)?depend>(?:catkin|ament_\w+|rclcpp|rclpy|roscpp|rospy)<")
_GENERATED = re.compile(
    r".*(?:\.min\.js|\.d\.ts|_pb2(?:_grpc)?\.py|\.pb\.go|\.bundle\.js)\Z", re.IGNORECASE
)

READ_ENDINGS = frozenset((".yaml", ".yml", ".tf", ".json", ".xml"))
"""Endings of files whose content is looked into besides source code."""


def generated(path: str) -> bool:
    """True for files that a program wrote."""
    return bool(_GENERATED.match(path))


def by_name(path: str, ending: str) -> Iterator[tuple[str, str]]:
    """Skills a path shows, each with the words for it."""
    skill = _BY_ENDING.get(ending)
    if skill:
        yield skill, f"*{ending}"
    for shown, words, pattern in _BY_NAME:
        if pattern.fullmatch(path):
            yield shown, words


def by_content(name: str, ending: str, text: str) -> Iterator[tuple[str, str]]:
    """Skills that a declaration shows, each with the words for it."""
    if ending in {".yaml", ".yml"}:
        yield from _kubernetes(text)
    if ending in {".yaml", ".yml", ".json"} and _CLOUDFORMATION.search(text):
        yield "infrastructure-as-code", "CloudFormation"
        yield "aws", "CloudFormation"
    if ending == ".tf":
        for skill, pattern in _PROVIDERS.items():
            if re.search(pattern, text):
                yield skill, "Terraform"
    if name == "package.xml" and _ROS.search(text):
        yield "ros", "ROS package"


def _kubernetes(text: str) -> Iterator[tuple[str, str]]:
    if not _K8S.search(text):
        return
    for kind in dict.fromkeys(_KIND.findall(text)):
        yield "kubernetes", kind
        if kind in _KIND_SKILLS:
            yield _KIND_SKILLS[kind], kind
